// Names that fronts have to know before anything is analysed; to import them loads no analysis.
export { BASELINE_FILE, CONFIGURATION_FILE, isProgramFile } from '../frontend/files/data-names.js';
