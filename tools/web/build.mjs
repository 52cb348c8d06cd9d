import { checkBudget } from './check-budget.mjs';
import { checkFrench } from './check-french.mjs';
import { compressFiles } from './compress.mjs';
import { prepareSources } from './prepare-sources.mjs';
import { run } from './run.mjs';

// --development: readable code and /gallery. --french: the French alone, while the English is not written yet.
const development = process.argv.includes('--development');
const configuration = [development ? 'development' : 'production', ...(process.argv.includes('--french') ? ['french'] : [])].join(',');
try {
  await prepareSources();
  checkFrench();
  run('@angular/cli/bin/ng.js', ['build', '--configuration', configuration, '--progress', 'false']);
  if (configuration === 'production') {
    checkBudget();
    await compressFiles();
  }
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}
