import type { Routes } from '@angular/router';

export const occupationsRoutes: Routes = [];
