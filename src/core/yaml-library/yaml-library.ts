/** What is taken of the YAML library: loaded when needed, and in one file then (`scripts/finish-lib.ts`). */
export { Document, LineCounter, parseAllDocuments, parseDocument, stringify } from 'yaml';
