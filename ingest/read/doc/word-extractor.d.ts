declare module 'word-extractor' {
  /** The part of the package that is used here. */
  class WordExtractor {
    extract(source: string | Buffer): Promise<{ getBody(): string }>;
  }
  export = WordExtractor;
}
