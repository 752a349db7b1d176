/** A change of the schema. Its statements must be repeatable, since two programs may run them at once. */
export interface Migration {
  /** From 1, without gaps; never changed once released. */
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}
