/** What stands between 《 and 》 and is no policy document. Data: data/references/not-documents.json. */
import { anyOf, notDocumentData } from './knowledge.ts';

const { endings, keptEndings, whole, bareKinds } = notDocumentData;
const ending = new RegExp(`(?:${anyOf(endings)})(?:[（(][^（）()]{0,20}[）)])?$`, 'u');
const kept = new RegExp(`(?:${anyOf(keptEndings)})$`, 'u');
const bareKind = new RegExp(`^(?:${anyOf(bareKinds.modifiers)}){0,3}(?:${anyOf(bareKinds.kinds)})$`, 'u');
/** A title with 关于 or a form that issues something names a document, whatever it ends with. */
const namesDocument = /关于|印发|管理办法|条例/u;
const wholes = new Set(whole);

/** Certificates, forms, newspapers and books. */
export function isNoDocument(title: string): boolean {
  if (wholes.has(title)) return true;
  return ending.test(title) && !kept.test(title) && !namesDocument.test(title);
}

/** 《办法》, 《实施方案》: a kind of document, which one the text must say elsewhere. */
export function isBareKind(title: string): boolean {
  return title.length <= 8 && bareKind.test(title);
}
