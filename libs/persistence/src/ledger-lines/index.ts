export { linesOfLedger, type ExportRange } from './export-source';
export { importLedger } from './import-ledger';
export {
  isImportFault,
  isLinesFault,
  isRangeFault,
  LedgerImportFault,
  LedgerLinesFault,
  LedgerRangeFault,
} from './ledger-lines.errors';
export {
  ledgerFormat,
  type BatchLine,
  type EndLine,
  type EventLine,
  type KeyLine,
  type LedgerOpening,
} from './ledger-lines';
