/** The other documents that a document refers to, and how. */
import { normaliseNumber } from '../../../schema/document-number.ts';
import type { ReferenceFact, Span } from '../../../schema/facts.ts';
import type { Abstention } from '../../abstention.ts';
import type { Gazetteer, Head, NameContext } from '../../pipeline.ts';
import { CitedDocuments, titleKey, type ReadMention } from './documents.ts';
import { forwardedTitle } from './forwarded-title.ts';
import { governMentions, type GovernedMention } from './govern.ts';
import { numberInContext, splitIssuer } from './issuer.ts';
import { findMentions, type Mention } from './mentions.ts';
import { isBareKind, isNoDocument } from './not-documents.ts';

interface ReferenceInput {
  /** Normalised text of the document. */
  readonly text: string;
  readonly head: Head;
  readonly gazetteer: Gazetteer;
  readonly context: NameContext;
}

interface ExtractedReferences {
  /** In order of first mention. */
  readonly references: readonly ReferenceFact[];
  readonly abstentions: readonly Abstention[];
}

/** Every document referred to by title or number, once, with the strongest relation any mention of it has. */
export function extractReferences(input: ReferenceInput): ExtractedReferences {
  const { text, head, gazetteer, context } = input;
  const mentions = findMentions(text).filter((mention) => isInBody(mention, head));
  const governed = governMentions(text, mentions, gazetteer, context);
  const reader = new MentionReader(input, governed);
  for (const mention of governed) reader.read(mention);
  return { references: reader.documents.facts(), abstentions: reader.abstentions };
}

/** Title and body speak of other documents; what stands between them is the document's own number and address. */
function isInBody({ span }: Mention, head: Head): boolean {
  if (span[0] >= head.bodyStart) return true;
  return head.titleSpan !== null && span[0] >= head.titleSpan[0] && span[1] <= head.titleSpan[1];
}

class MentionReader {
  readonly documents = new CitedDocuments();
  readonly abstentions: Abstention[] = [];
  private readonly own: ReadonlySet<string>;
  private readonly ownNumber: string | null;
  /** What the short titles of the text stand for; null: the document itself. */
  private readonly aliases = new Map<string, ReadMention | null>();
  private readonly forwards: ReturnType<typeof forwardedTitle>;

  constructor(
    private readonly input: ReferenceInput,
    governed: readonly GovernedMention[],
  ) {
    const { text, head, gazetteer, context } = input;
    this.forwards = forwardedTitle(head, gazetteer, context, text);
    this.ownNumber = head.number === null ? null : (normaliseNumber(head.number) ?? head.number);
    const issued = governed.flatMap((mention) =>
      mention.issuedHere && mention.title !== null && !this.isForeign(mention) ? [mention.title] : [],
    );
    const names = [head.title, ...head.ownTitles, ...issued];
    const foreign = new Set(
      governed.filter((mention) => this.isAimOfTitle(mention)).map(({ title }) => title),
    );
    if (this.forwards !== null) foreign.add(this.forwards.title);
    const foreignKeys = new Set([...foreign].map((title) => titleKey(title ?? '')));
    const own = names.flatMap((name) => [titleKey(name), titleKey(this.withoutIssuer(name))]);
    this.own = new Set(own.filter((key) => !foreignKeys.has(key)));
    if (this.forwards !== null) this.addForwarded(this.forwards);
  }

  read(mention: GovernedMention): void {
    const { title } = mention;
    if (title !== null && this.isSkipped(title, mention)) {
      if (mention.alias !== null) this.aliases.set(titleKey(mention.alias), null);
      return;
    }
    if (title !== null && this.readShort(title, mention)) return;
    const read = this.readMention(mention);
    if (read === null) return;
    this.documents.add(read);
    if (mention.alias !== null) this.aliases.set(titleKey(mention.alias), read);
    if (mention.governor.undecided === true) this.abstain('relation', 'too-far', mention.span);
  }

  private isSkipped(title: string, mention: GovernedMention): boolean {
    if (isNoDocument(title)) return true;
    const { relation } = mention.governor;
    if (relation === 'forwards' || relation === 'repeals' || this.isForeign(mention)) return false;
    return this.own.has(titleKey(title));
  }

  /** Another's text, even where this document sends it out: its own number or issuer says so. */
  private isForeign({ number, title, body }: GovernedMention): boolean {
    const { context, gazetteer } = this.input;
    if (number !== null && number.number !== this.ownNumber && (this.ownNumber !== null || title !== null))
      return true;
    const inTitle = title === null ? null : splitIssuer(title, gazetteer, context).issuer;
    const issuer = inTitle ?? body?.name ?? null;
    return issuer !== null && context.issuers.length > 0 && !context.issuers.includes(issuer);
  }

  /** 关于贯彻落实《…》的实施意见, 关于修改《…》的决定: what the document's own title is about. */
  private isAimOfTitle({ span, governor }: GovernedMention): boolean {
    const { titleSpan } = this.input.head;
    return (
      titleSpan !== null &&
      span[1] <= titleSpan[1] &&
      span[0] >= titleSpan[0] &&
      governor.relation !== 'mentions'
    );
  }

  /** 《办法》: a title for short, defined by the text or telling by its kind which document before it is meant. */
  private readShort(title: string, mention: GovernedMention): boolean {
    const key = titleKey(title);
    const alias = this.aliases.get(key);
    if (alias === null) return true;
    if (alias !== undefined && mention.number === null) {
      this.documents.add({ ...alias, ...relationOf(mention), span: mention.span });
      return true;
    }
    if (mention.number !== null || !isBareKind(title)) return false;
    if ([...this.own].some((name) => name.endsWith(key))) return true;
    const meant = this.documents.onlyEndingWith(key);
    if (meant === null) this.abstain('reference', 'short-title', mention.span);
    else {
      const { title: whole, number, issuer } = meant;
      const full = meant.full ?? null;
      this.documents.add({ full, title: whole, number, issuer, ...relationOf(mention), span: mention.span });
    }
    return true;
  }

  private readMention(mention: GovernedMention): ReadMention | null {
    const { gazetteer, context } = this.input;
    const split =
      mention.title === null ? { issuer: null, title: null } : splitIssuer(mention.title, gazetteer, context);
    const numbered =
      mention.number === null
        ? { number: null, issuer: null }
        : numberInContext(mention.number, gazetteer, context);
    if (numbered.number !== null && numbered.number === this.ownNumber) return null;
    const issuer = split.issuer ?? chooseIssuer(numbered.issuer, mention.body?.name ?? null);
    return {
      full: mention.full,
      title: split.title,
      number: numbered.number,
      issuer,
      ...(mention.issuedHere && mention.title !== null && this.isForeign(mention)
        ? { relation: 'forwards', confidence: 0.8 }
        : relationOf(mention)),
      span: mention.span,
    };
  }

  private addForwarded({ title, issuer, span }: NonNullable<ReturnType<typeof forwardedTitle>>): void {
    this.documents.add({
      full: null,
      title,
      number: null,
      issuer,
      relation: 'forwards',
      confidence: 0.9,
      span,
    });
  }

  private withoutIssuer(title: string): string {
    return splitIssuer(title, this.input.gazetteer, this.input.context).title;
  }

  private abstain(kind: Abstention['kind'], reason: string, span: Span): void {
    this.abstentions.push({ kind, reason, text: this.input.text.slice(span[0], span[1]), span });
  }
}

/** A government's number is its own even where another body's name stands before the title (国务院办公厅转发司法部《…》). */
function chooseIssuer(byNumber: string | null, before: string | null): string | null {
  if (byNumber === null || before === null) return byNumber ?? before;
  return /人民政府|^国务院/u.test(byNumber) ? byNumber : before;
}

function relationOf({ governor }: GovernedMention): Pick<ReadMention, 'relation' | 'confidence'> {
  return { relation: governor.relation, confidence: governor.confidence };
}
