import type { Question } from '../question.ts';
import { documentByNumber, documentsOfRegion, lineage } from './documents.ts';
import {
  adoptersOfInitiative,
  agenciesOfCitingDocuments,
  measuresOfAgency,
  measuresOfDocument,
} from './measures.ts';
import { nestedCounts, networkOfRegion, search } from './overviews.ts';

/** Ten questions that stand for what the product is asked. */
export const questions: readonly Question[] = [
  documentByNumber,
  lineage,
  documentsOfRegion,
  measuresOfDocument,
  measuresOfAgency,
  networkOfRegion,
  search,
  adoptersOfInitiative,
  agenciesOfCitingDocuments,
  nestedCounts,
];
