/** Gathers mentions into documents: one entry for each distinct document referred to. */
import { relationStrength, type ReferenceFact, type Relation, type Span } from '../../../schema/facts.ts';

/** One mention, read: what it says of its document and of how it is referred to. */
export interface ReadMention {
  readonly full: string | null;
  /** Without the leading issuer. */
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly relation: Relation;
  readonly confidence: number;
  readonly span: Span;
}

/** More documents of one title are not told apart. */
const MOST_OF_ONE_TITLE = 20;

/** In a text that refers to more documents than this a short title tells nothing. */
const MOST_FOR_SHORT_TITLES = 200;

interface Draft {
  full: string | null;
  title: string | null;
  number: string | null;
  issuer: string | null;
  relation: Relation;
  relationSpan: Span;
  confidence: number;
  readonly spans: Span[];
}

/** Documents in order of first mention; a mention by number alone joins one by title only where the text pairs them. */
export class CitedDocuments {
  private readonly drafts: Draft[] = [];
  private readonly byNumber = new Map<string, Draft>();
  private readonly byTitle = new Map<string, Draft[]>();

  add(mention: ReadMention): void {
    const draft = this.find(mention);
    if (draft === null) {
      this.drafts.push(this.index(makeDraft(mention)));
      return;
    }
    draft.spans.push(mention.span);
    draft.full ??= mention.full;
    draft.number ??= mention.number;
    draft.issuer ??= mention.issuer;
    if (mention.title !== null && isFuller(mention.title, draft.title)) {
      draft.title = mention.title;
      draft.full = mention.full;
    }
    if (strength(mention.relation) > strength(draft.relation)) {
      draft.relation = mention.relation;
      draft.relationSpan = mention.span;
      draft.confidence = mention.confidence;
    } else if (mention.relation === draft.relation && mention.confidence > draft.confidence) {
      draft.confidence = mention.confidence;
    }
    this.index(draft);
  }

  /** The only document mentioned before whose title ends as `kind` does: what 《办法》 stands for. */
  onlyEndingWith(kind: string): ReferenceFact | null {
    if (this.drafts.length > MOST_FOR_SHORT_TITLES) return null;
    const fits = this.drafts.filter(({ title }) => title !== null && endsWith(title, kind));
    const [only] = fits;
    return fits.length === 1 && only !== undefined ? toFact(only) : null;
  }

  facts(): readonly ReferenceFact[] {
    return this.drafts.map(toFact);
  }

  private find({ number, title, issuer }: ReadMention): Draft | null {
    if (number !== null) {
      const same = this.byNumber.get(number);
      if (same !== undefined) return same;
    }
    if (title === null) return null;
    const sameTitle = titleKeys(title).flatMap((key) => this.byTitle.get(key) ?? []);
    const fits = sameTitle.filter((draft) => agree(draft.number, number) && agree(draft.issuer, issuer));
    // A title that several numbers bear tells none of them.
    return fits.find((draft) => draft.number === null) ?? (fits.length === 1 ? (fits[0] as Draft) : null);
  }

  private index(draft: Draft): Draft {
    if (draft.number !== null && !this.byNumber.has(draft.number)) this.byNumber.set(draft.number, draft);
    for (const key of draft.title === null ? [] : titleKeys(draft.title)) {
      const list = this.byTitle.get(key) ?? [];
      if (!list.includes(draft) && list.length < MOST_OF_ONE_TITLE) this.byTitle.set(key, [...list, draft]);
    }
    return draft;
  }
}

/**
 * Equal for two writings of one title: width, blanks, kinds of marks, and the 中华人民共和国 of a law's full name apart.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>“”"'‘’、，,—–―-]/gu, '')
    .replace(/^中华人民共和国(?=.{2})/u, '');
}

/** A notice and the text it issues are one document: the title of either leads to it. */
function titleKeys(title: string): readonly string[] {
  const issued = /^(?:关于)?(?:印发|公布|发布)(.{4,})的(?:通知|公告|通告)$/u.exec(title)?.[1];
  return issued === undefined ? [titleKey(title)] : [titleKey(title), titleKey(issued)];
}

function makeDraft(mention: ReadMention): Draft {
  const { full, title, number, issuer, relation, confidence, span } = mention;
  return { full, title, number, issuer, relation, relationSpan: span, confidence, spans: [span] };
}

function toFact(draft: Draft): ReferenceFact {
  const { title, full, number, issuer, relation, spans, relationSpan, confidence } = draft;
  return { title, full, number, issuer, relation, spans: [...spans], relationSpan, confidence };
}

/** 中华人民共和国电子签名法 is fuller than 电子签名法, a notice's title than that of the text it issues. */
function isFuller(title: string, known: string | null): boolean {
  if (known === null) return true;
  if (titleKeys(title).length > titleKeys(known).length) return true;
  return title.startsWith('中华人民共和国') && !known.startsWith('中华人民共和国');
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function strength(relation: Relation): number {
  return relationStrength.indexOf(relation);
}

function endsWith(title: string, kind: string): boolean {
  return title.replace(/[（(][^（）()]{0,12}[）)]$/u, '').endsWith(kind);
}
