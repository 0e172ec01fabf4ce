/** Starts the page in the browser. */
import { render } from 'preact';
import { App } from './shell/app.tsx';

const root = document.querySelector('#page');
if (root) render(<App />, root);
