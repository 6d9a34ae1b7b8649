/** Raise it when the reader learns something: reports read by an older one can be told by it. */
export const READER_VERSION = 4;
