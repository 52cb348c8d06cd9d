import type { Routes } from '@angular/router';
import { holding, signedIn } from '@passerelle/platform-web/frame';

export const trustRoutes: Routes = [
  { path: 'connexion', title: $localize`:@@trust.sign-in.heading:Connexion`, loadComponent: () => import('./sign-in/sign-in-page.js').then((m) => m.SignInPage) },
  { path: 'motdepasse/demande', title: $localize`:@@trust.reset.heading:Mot de passe oublié`, loadComponent: () => import('./password/request-reset-page.js').then((m) => m.RequestResetPage) },
  { path: 'motdepasse', title: $localize`:@@trust.choose-password.heading:Choisir un mot de passe`, loadComponent: () => import('./password/choose-password-page.js').then((m) => m.ChoosePasswordPage) },
  { path: 'bienvenue', title: $localize`:@@trust.welcome.heading:Avant de commencer`, canActivate: [signedIn], loadComponent: () => import('./profiling/welcome-page.js').then((m) => m.WelcomePage) },
  { path: 'mes-renseignements', title: $localize`:@@trust.information.heading:Mes renseignements`, canActivate: [holding('my-information:read')], loadComponent: () => import('./my-information/my-information-page.js').then((m) => m.MyInformationPage) },
  { path: 'avis', title: $localize`:@@trust.notices.heading:Avis`, canActivate: [signedIn], loadComponent: () => import('./notice/notices-page.js').then((m) => m.NoticesPage) },
  { path: 'journal-des-acces', title: $localize`:@@trust.access-log.heading:Journal des accès`, canActivate: [holding('access-log:read')], loadComponent: () => import('./access-log/access-log-page.js').then((m) => m.AccessLogPage) },
  { path: 'comptes', title: $localize`:@@trust.outside.heading:Comptes externes`, canActivate: [holding('account:administer')], loadComponent: () => import('./account/outside-accounts-page.js').then((m) => m.OutsideAccountsPage) },
  { path: 'comptes/:accountId', title: $localize`:@@trust.account.over:Compte`, canActivate: [holding('account:administer')], loadComponent: () => import('./account/account-page.js').then((m) => m.AccountPage) },
];
