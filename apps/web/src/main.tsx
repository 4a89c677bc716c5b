import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startI18n } from './i18n/i18n';
import './app/theme/tokens.css';
import './app/theme/base.css';
import './app/theme/print.css';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');

await startI18n();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
