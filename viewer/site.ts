/** The viewer of a static site: style sheet and program in one entry. */
import './styles/main.css';
import './main.ts';
