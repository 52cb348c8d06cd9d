import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** The name and the drawing of a bridge; leads home. */
@Component({
  selector: 'pa-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <a routerLink="/" i18n-aria-label="@@shell.brand.home" aria-label="Passerelle, accueil">
      <svg viewBox="0 0 44 28" aria-hidden="true" focusable="false">
        <path d="M3 12h38M6 26C8 15 15 12.500 22 12.500S36 15 38 26" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
        <path class="posts" d="M14 12V7M22 12V5M30 12V7" stroke-width="2.4" stroke-linecap="round" />
      </svg>
      <span>Passerelle</span>
    </a>
  `,
  styles: `
    a { display: flex; align-items: center; gap: 10px; color: var(--md-sys-color-primary); text-decoration: none; font: 600 1.375rem/1 var(--pa-font-title); }
    svg { width: 40px; height: 26px; }
    .posts { stroke: var(--md-sys-color-tertiary); }
    @media (max-width: 700px) { a { font-size: 1.25rem; } }
  `,
})
export class Brand {}
