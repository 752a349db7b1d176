import { basename } from 'node:path/posix';
import { ZhengmaiError } from '../../../schema/errors.ts';
import type { RawText } from '../../pipeline.ts';
import { archiveBroken, archiveEncrypted, archiveTooLarge, archiveWithoutDocuments } from '../read-errors.ts';
import type { Reader, ReadLimits } from '../reader.ts';
import { isZip, unpack, zipEntries, type ZipEntry } from './zip-entries.ts';

/** What an archive may come to when unpacked, all its files together. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_ENTRIES = 5000;

/** Reads one file of an archive: the registry's own way of reading, given in so that formats do not import it. */
type ReadMember = (file: string, bytes: Uint8Array, limits: ReadLimits) => Promise<readonly RawText[]>;

/**
 * Zip archives of documents, in the order of names. A member that cannot be read is told to `limits.onProblem` and the rest
 * goes on; archives within archives are left out, so that nesting ends.
 */
export function zipReader(isReadable: (name: string) => boolean, readMember: ReadMember): Reader {
  return {
    name: '压缩包',
    extensions: ['.zip'],
    recognises: (bytes) => isZip(bytes) && zipEntries(bytes) !== null,
    read: async ({ file, bytes }, limits) => {
      const entries = documentsOf(file, bytes, isReadable);
      const texts: RawText[] = [];
      const problems: ZhengmaiError[] = [];
      let left = MOST_UNPACKED;
      for (const entry of entries) {
        const member = `${file}/${entry.name}`;
        try {
          const content = unpackMember(bytes, entry, member, Math.min(left, limits.fileBytes));
          left -= content.length;
          for (const text of await readMember(member, content, limits)) texts.push(text);
        } catch (error) {
          if (!(error instanceof ZhengmaiError)) throw error;
          problems.push(error);
        }
      }
      const [first] = problems;
      if (texts.length === 0 && first !== undefined) throw first;
      for (const problem of problems) limits.onProblem?.(problem);
      return texts;
    },
  };
}

function documentsOf(
  file: string,
  bytes: Uint8Array,
  isReadable: (name: string) => boolean,
): readonly ZipEntry[] {
  const entries = zipEntries(bytes);
  if (entries === null || entries.length > MOST_ENTRIES) throw archiveBroken(file);
  const documents = entries
    .filter(({ name }) => isReadable(name) && !name.toLowerCase().endsWith('.zip') && !isHidden(name))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  if (documents.length === 0) throw archiveWithoutDocuments(file);
  return documents;
}

function unpackMember(bytes: Uint8Array, entry: ZipEntry, member: string, limit: number): Uint8Array {
  if (entry.encrypted) throw archiveEncrypted(member);
  const content = unpack(bytes, entry, limit);
  if (content === null) throw archiveTooLarge(member, limit);
  return content;
}

function isHidden(name: string): boolean {
  return name.startsWith('__MACOSX/') || basename(name).startsWith('.') || name.includes('/.');
}
