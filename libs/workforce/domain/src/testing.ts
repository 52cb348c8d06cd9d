export { afterImport, aPersonnelFile, aPersonnelRow, FAMILIES } from './import/personnel-file.builder.js';
