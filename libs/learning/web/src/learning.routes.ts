import type { Routes } from '@angular/router';

export const learningRoutes: Routes = [];
