import { ChangeDetectionStrategy, Component } from '@angular/core';
import { GapStatus } from '@passerelle/platform-web';
import { Panel } from '@passerelle/platform-web/panel';

@Component({
  selector: 'pa-gallery-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, Panel],
  template: `
    <pa-panel over="Pourquoi ce niveau" heading="Vérifier un texte produit avec l’IA">
      <p panelHead class="pa-row"><pa-gap-status status="near" /> <span><b>2,7</b> estimé, entre 1,7 et 3,7</span></p>
      <p class="pa-prose">D’après cinq preuves, vous êtes <b>sans doute au niveau 2 ou 3</b>. Nous ne pouvons pas encore dire lequel.</p>
      <p panelFoot class="pa-row"><button type="button" class="pa-button pa-button--outlined">Voir ce qu’elle verrait</button></p>
    </pa-panel>
  `,
})
export class GalleryPanel {}
