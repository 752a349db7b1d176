/** The sentence that shows a fact, with its words marked, and the way to the source. */
import type { JSX } from 'preact';
import type { ApiEvidence } from '../../client/types.ts';
import { markedParts } from '../../text/marked-parts.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { useApp } from '../app-context.ts';

interface EvidenceProps {
  readonly evidence: ApiEvidence;
  /** Where in the document it stands: heading and labels of the item. */
  readonly place?: string | null;
  /** The words of the fact as the text has them, for when the sentence is not at hand. */
  readonly words?: string | null;
}

export function Evidence({ evidence, place = null, words = null }: EvidenceProps): JSX.Element {
  const { t } = useApp();
  const { text, start, end } = evidence;
  const marked = start === null || end === null ? [] : [{ start, end }];
  return (
    <figure class="evidence">
      {text === null ? (
        <p class="evidence-absent">
          {words !== null && <span class="evidence-words">“{words}”</span>} {t('evidence.absent')}
        </p>
      ) : (
        <blockquote class="evidence-text" lang="zh-CN">
          {markedParts(text, marked).map(({ text: part, marked: isMarked }) =>
            isMarked ? <mark>{part}</mark> : part,
          )}
        </blockquote>
      )}
      <figcaption>
        <SourceLine evidence={evidence} place={place} />
      </figcaption>
    </figure>
  );
}

/** Where the words stand, and the way to the source. */
export function SourceLine({ evidence, place = null }: EvidenceProps): JSX.Element {
  const { t } = useApp();
  const { documentStart, documentEnd } = evidence;
  const address = safeAddress(evidence.url);
  return (
    <span class="evidence-source">
      {place !== null && place !== '' && <span lang="zh-CN">{place}</span>}
      {documentStart !== null && documentEnd !== null && (
        <span>{t('evidence.place', { start: documentStart + 1, end: documentEnd })}</span>
      )}
      {address !== null && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {t('evidence.source')}
        </a>
      )}
    </span>
  );
}
