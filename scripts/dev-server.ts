/** The program from its sources, for `npm run dev`: started again whenever one of them changes. */
import { main } from '../cli/main.ts';

process.exitCode = await main(process.argv);
