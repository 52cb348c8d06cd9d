import { prepareSources } from './prepare-sources.mjs';
import { run } from './run.mjs';

await prepareSources();
run('jest/bin/jest.js', process.argv.slice(2), ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']);
