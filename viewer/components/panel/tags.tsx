/** Relation and role as words with the stroke they are drawn with. */
import type { JSX } from 'preact';
import type { Relation, Role } from '../../../schema/facts.ts';
import { useApp } from '../app-context.ts';
import { StrokeSample } from '../stroke-sample.tsx';

export function RelationTag({ relation }: { readonly relation: Relation }): JSX.Element {
  const { t } = useApp();
  return (
    <span class="tag">
      <StrokeSample kind={relation} />
      {t(`relation.${relation}`)}
    </span>
  );
}

export function RoleTag({ role }: { readonly role: Role }): JSX.Element {
  const { t } = useApp();
  return (
    <span class="tag">
      <StrokeSample kind={role} />
      {t(`role.${role}`)}
    </span>
  );
}
