/** `npm run api-types`: writes the types made from schema/api.graphql. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../schema/package-root.ts';
import { apiTypes } from './api-types.ts';

for (const file of await apiTypes()) {
  mkdirSync(dirname(join(packageRoot, file.path)), { recursive: true });
  writeFileSync(join(packageRoot, file.path), file.text);
  console.log(file.path);
}
