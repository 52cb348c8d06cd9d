import { Injectable } from '@nestjs/common';
import type { UnitId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';
import { UnitNames } from '@passerelle/trust-api';

import { Units } from './units.js';

@Injectable()
export class StoredUnitNames extends UnitNames {
  constructor(private readonly units: Units) {
    super();
  }

  async of(viewer: Viewer, id: UnitId): Promise<string | null> {
    return (await this.units.find(viewer, id))?.name ?? null;
  }
}
