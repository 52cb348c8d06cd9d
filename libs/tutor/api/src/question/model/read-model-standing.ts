import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type ModelStanding, modelStanding } from '@passerelle/tutor-domain';
import { UnitsAround } from '@passerelle/workforce-api';

import { LANGUAGE_MODEL, type LanguageModel } from './language-model.js';
import { ModelSwitches } from './model-switches.js';

export interface StandingOfModel {
  readonly standing: ModelStanding;
  /** The viewer’s own choice, whatever the others decided. */
  readonly refused: boolean;
  readonly model: string | null;
  readonly host: string | null;
}

/** Whether the viewer may have an answer written by the model, and who decided otherwise. */
@Injectable()
export class ReadModelStanding {
  constructor(
    @Inject(LANGUAGE_MODEL) private readonly model: LanguageModel | null,
    private readonly switches: ModelSwitches,
    private readonly around: UnitsAround,
  ) {}

  async run(viewer: Viewer): Promise<StandingOfModel> {
    const [{ allowed }, off, refused] = [await this.switches.allowance(viewer), new Set(await this.switches.refusingUnits(viewer)), await this.switches.personRefuses(viewer)];
    const units = viewer.employeeId ? await this.around.of(viewer, viewer.employeeId) : [];
    const standing = modelStanding({ isConfigured: this.model !== null, organizationAllows: allowed, unitRefuses: units.some((id) => off.has(id)), personRefuses: refused });
    return { standing, refused, model: this.model?.name ?? null, host: this.model?.host ?? null };
  }
}
