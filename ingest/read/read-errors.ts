import { ZhengmaiError } from '../../schema/errors.ts';

const MEGABYTE = 1024 * 1024;

/** `FILE_NOT_FOUND` */
export function fileNotFound(path: string, cause: unknown): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FILE_NOT_FOUND',
    zh: `找不到 ${path}。请检查路径；相对路径从当前文件夹算起。`,
    en: `${path} does not exist. Check the path; a relative one starts at the current folder.`,
    file: path,
    cause,
  });
}

/** `FILE_UNREADABLE`: no permission, a socket, a device. */
export function fileUnreadable(path: string, cause: unknown): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FILE_UNREADABLE',
    zh: `无法读取 ${path}（${reasonOf(cause)}）。请检查权限，以及它是否为普通文件。`,
    en: `${path} cannot be read (${reasonOf(cause)}). Check permissions, and that it is a regular file.`,
    file: path,
    cause,
  });
}

/** `FOLDER_WITHOUT_DOCUMENTS` */
export function folderWithoutDocuments(path: string, extensions: readonly string[]): ZhengmaiError {
  const kinds = extensions.join(' ');
  return new ZhengmaiError({
    code: 'FOLDER_WITHOUT_DOCUMENTS',
    zh: `文件夹 ${path} 中没有可读取的文件。可读取的格式：${kinds}；隐藏文件不读取。`,
    en: `The folder ${path} holds no file that can be read. Formats: ${kinds}; hidden files are skipped.`,
    file: path,
  });
}

/** `FILE_EMPTY` */
export function fileEmpty(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FILE_EMPTY',
    zh: `${file} 是空文件。请重新下载或导出后再读取。`,
    en: `${file} is empty. Download or export it again.`,
    file,
  });
}

/** `FILE_BINARY` */
export function fileBinary(file: string, offset: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FILE_BINARY',
    zh: `${file} 不是文本文件（第 ${offset} 字节处为二进制内容）。请转换为 txt、md、html、pdf 或 docx 后再读取。`,
    en: `${file} is not a text file (binary content at byte ${offset}). Convert it to txt, md, html, pdf or docx.`,
    file,
    offset,
  });
}

/** `FILE_ENCODING_UNKNOWN` */
export function encodingUnknown(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FILE_ENCODING_UNKNOWN',
    zh: `无法判断 ${file} 的文字编码：既不是 UTF-8、UTF-16，也不是 GB18030（GBK）。请另存为 UTF-8 后再读取。`,
    en: `The encoding of ${file} cannot be told: it is neither UTF-8, UTF-16 nor GB18030 (GBK). Save it as UTF-8.`,
    file,
  });
}

/** `FILE_GARBLED`: the characters themselves were lost before the file was written. */
export function fileGarbled(file: string, offset: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'FILE_GARBLED',
    zh: `${file} 中的文字已成乱码（第 ${offset} 字起），是此前编码转换出错所致，无法复原。请从原始来源重新获取。`,
    en: `The text of ${file} is garbled (from character ${offset}) by an earlier wrong conversion. Get it again from its source.`,
    file,
    offset,
  });
}

/** `PAGE_WITHOUT_TEXT`: a web page whose text comes by script, or a mere frame. */
export function pageWithoutText(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'PAGE_WITHOUT_TEXT',
    zh: `${file} 这个网页中没有正文（正文可能由脚本载入）。请在浏览器中打开后另存为文本或 PDF。`,
    en: `The page ${file} holds no text (it may be loaded by script). Open it in a browser and save it as text or PDF.`,
    file,
  });
}

/** `DOCUMENT_BROKEN`: damaged, encrypted, or no document of that kind. */
export function documentBroken(file: string, cause?: unknown): ZhengmaiError {
  return new ZhengmaiError({
    code: 'DOCUMENT_BROKEN',
    zh: `无法打开 ${file}：文件已损坏或设有密码。请用 Word 或 WPS 打开并另存为 docx（不设密码）后再读取。`,
    en: `${file} cannot be opened: it is damaged or has a password. Open it and save it as docx without a password.`,
    file,
    cause,
  });
}

/** `DOCUMENT_TOO_LARGE`: unpacks to more than any document has, as an archive bomb does. */
export function documentTooLarge(file: string, limit: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'DOCUMENT_TOO_LARGE',
    zh: `${file} 解压后超过 ${megabytes(limit)} MB，已拒绝读取。请检查文件来源，或拆分后再读取。`,
    en: `${file} unpacks to more than ${megabytes(limit)} MB and is refused. Check where it comes from, or split it.`,
    file,
  });
}

/** `PAGE_TOO_MANY_TAGS`: more than any page that people read. */
export function pageTooManyTags(file: string, limit: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'PAGE_TOO_MANY_TAGS',
    zh: `${file} 中的标记超过 ${limit} 个，已拒绝读取。请在浏览器中打开，将正文另存为文本后再读取。`,
    en: `${file} has more than ${limit} tags and is refused. Open it in a browser and save its text.`,
    file,
  });
}

/** `DOCUMENT_TOO_NESTED`: parts within parts beyond what anybody writes, made to keep a program busy. */
export function documentTooNested(file: string, limit: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'DOCUMENT_TOO_NESTED',
    zh: `${file} 的标记嵌套超过 ${limit} 层，已拒绝读取。请检查文件来源，或另存为纯文本后再读取。`,
    en: `${file} is nested more than ${limit} levels deep and is refused. Check where it comes from, or save it as plain text.`,
    file,
  });
}

/** `DOCUMENT_WITHOUT_TEXT` */
export function documentWithoutText(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'DOCUMENT_WITHOUT_TEXT',
    zh: `${file} 中没有文字（可能只有图片）。请先做文字识别（OCR）。`,
    en: `${file} holds no text (perhaps only pictures). Recognise the text (OCR) first.`,
    file,
  });
}

/** `ARCHIVE_BROKEN` */
export function archiveBroken(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'ARCHIVE_BROKEN',
    zh: `无法打开压缩包 ${file}：文件已损坏、不完整，或文件过多。请解压后直接读取文件夹。`,
    en: `The archive ${file} cannot be opened: it is damaged, cut off or has too many files. Unpack it and read the folder.`,
    file,
  });
}

/** `ARCHIVE_ENCRYPTED` */
export function archiveEncrypted(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'ARCHIVE_ENCRYPTED',
    zh: `${file} 设有密码。请解压后再读取。`,
    en: `${file} has a password. Unpack it first.`,
    file,
  });
}

/** `ARCHIVE_TOO_LARGE` */
export function archiveTooLarge(file: string, limit: number): ZhengmaiError {
  return new ZhengmaiError({
    code: 'ARCHIVE_TOO_LARGE',
    zh: `${file} 无法解压，或解压后超过 ${megabytes(limit)} MB，已跳过。请解压后单独读取。`,
    en: `${file} cannot be unpacked, or comes to more than ${megabytes(limit)} MB, and is skipped. Unpack it and read it alone.`,
    file,
  });
}

/** `ARCHIVE_WITHOUT_DOCUMENTS` */
export function archiveWithoutDocuments(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'ARCHIVE_WITHOUT_DOCUMENTS',
    zh: `压缩包 ${file} 中没有可读取的文件（压缩包中的压缩包不读取）。`,
    en: `The archive ${file} holds no file that can be read (archives within archives are not).`,
    file,
  });
}

/** `PDF_ENCRYPTED` */
export function pdfEncrypted(file: string, cause: unknown): ZhengmaiError {
  return new ZhengmaiError({
    code: 'PDF_ENCRYPTED',
    zh: `${file} 设有密码，无法读取。请解除密码后再读取。`,
    en: `${file} has a password and cannot be read. Remove the password first.`,
    file,
    cause,
  });
}

/** `PDF_BROKEN` */
export function pdfBroken(file: string, cause: unknown): ZhengmaiError {
  return new ZhengmaiError({
    code: 'PDF_BROKEN',
    zh: `无法打开 ${file}：PDF 已损坏或不完整。请重新下载。`,
    en: `${file} cannot be opened: the PDF is damaged or cut off. Download it again.`,
    file,
    cause,
  });
}

/** `PDF_WITHOUT_TEXT`: a scan. */
export function pdfWithoutText(file: string): ZhengmaiError {
  return new ZhengmaiError({
    code: 'PDF_WITHOUT_TEXT',
    zh: `${file} 是扫描件，没有文字层。请先做文字识别（OCR）后再读取。`,
    en: `${file} is a scan without a text layer. Recognise the text (OCR) first.`,
    file,
  });
}

/** `FILE_TOO_LARGE` */
export function fileTooLarge(file: string, bytes: number, limit: number): ZhengmaiError {
  const [size, most] = [megabytes(bytes), megabytes(limit)];
  return new ZhengmaiError({
    code: 'FILE_TOO_LARGE',
    zh: `${file} 有 ${size} MB，超过上限 ${most} MB。请按文件拆分（每份文件一个文件即可），或调高上限。`,
    en: `${file} has ${size} MB, more than the limit of ${most} MB. Split it (one document a file), or raise the limit.`,
    file,
  });
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
