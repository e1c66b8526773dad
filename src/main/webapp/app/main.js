import './ui/icons.js';
import './app-shell.js';
