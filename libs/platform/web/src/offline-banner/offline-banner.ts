import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';

import { Icon } from '../icon/icon.js';
import { Network } from './network.js';

/** States a fact while the network is away; nothing flashes, nothing is lost. */
@Component({
  selector: 'pa-offline-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="status">
      @if (!network.isOnline()) {
        <p><pa-icon name="cloudOff" />
          @if (kept() > 0) {
            <span><b i18n="@@platform.offline-banner.kept">{kept(), plural, =1 {Hors ligne : 1 réponse gardée sur cet appareil.} other {Hors ligne : {{ kept() }} réponses gardées sur cet appareil.}}</b>
              <ng-container i18n="@@platform.offline-banner.will-leave">Elles partiront au retour du réseau. Vous pouvez continuer.</ng-container></span>
          } @else {
            <span><b i18n="@@platform.offline-banner.offline">Hors ligne.</b>{{ ' ' }}<ng-container i18n="@@platform.offline-banner.read-only">Ce qui est affiché reste lisible. Le reste reviendra avec le réseau.</ng-container></span>
          }
        </p>
      }
    </div>
  `,
  styles: `p { display: flex; gap: 10px; align-items: center; justify-content: center; padding: 8px 16px; background: var(--md-sys-color-secondary-container); color: var(--md-sys-color-on-secondary-container); }`,
})
export class OfflineBanner {
  protected readonly network = inject(Network);
  /** How many answers are kept on the device. */
  readonly kept = input(0);
}
