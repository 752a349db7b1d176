/**
 * The viewer of a static site: style sheet and program in one entry. Without a worker: browsers begin none in pages
 * opened from files.
 */
import './styles/main.css';
import { start } from './start.ts';

start(null);
