import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ConfirmDialog, type DataColumn, DataTable, DayPipe, EmptyState, ErrorState, GraphqlClient, Icon, LoadingSkeleton, MomentPipe, PageHead, PageLanguage, Session, TextPipe } from '@passerelle/platform-web';

import { MyInformationPageDocument, type MyInformationPageQuery } from '../generated/graphql.js';
import { ProfilingChoice } from '../profiling/profiling-choice.js';
import { ProfilingNotice } from '../profiling/profiling-notice.js';

type Seen = MyInformationPageQuery['myInformation']['accessLog'][number];

/** What is held about me, who saw it, a copy to take away, my choice about estimation, where I am signed in. */
@Component({
  selector: 'pa-my-information-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DataTable, DecimalPipe, EmptyState, ErrorState, Icon, LoadingSkeleton, MomentPipe, PageHead, ProfilingNotice, RouterLink, TextPipe],
  templateUrl: './my-information-page.html',
  styleUrl: './my-information-page.css',
  providers: [MomentPipe],
})
export class MyInformationPage {
  private readonly session = inject(Session);
  private readonly choice = inject(ProfilingChoice);
  private readonly confirm = inject(ConfirmDialog);
  private readonly router = inject(Router);
  /** Whether the person has a job here, and so somebody to report to. */
  protected readonly works = computed(() => this.session.can('my-job:read'));
  protected readonly page = inject(GraphqlClient).query(MyInformationPageDocument, () => ({ works: this.works() }));
  protected readonly information = computed(() => this.page.value()?.myInformation);
  protected readonly viewer = this.session.viewer;
  protected readonly manager = computed(() => this.page.value()?.myManager);
  protected readonly standIns = computed(() => this.page.value()?.standInsOfMyManager ?? []);
  protected readonly held = computed(() => this.page.value()?.heldInterims ?? []);
  protected readonly estimating = computed(() => this.viewer()?.profiling === 'on');
  protected readonly heading = $localize`:@@trust.information.heading:Mes renseignements`;
  protected readonly lead = $localize`:@@trust.information.lead:Ce que Passerelle détient à votre sujet, qui l’a vu, et ce que vous pouvez en faire.`;
  protected readonly nobody = $localize`:@@trust.information.nobody:Personne d’autre n’a consulté vos renseignements`;
  protected readonly failure = signal('');
  private readonly language = inject(PageLanguage);
  private readonly moment = inject(MomentPipe);
  protected readonly seenCaption = $localize`:@@trust.information.seen-caption:Consultations de vos renseignements par d’autres personnes`;
  protected readonly seenColumns: readonly DataColumn<Seen>[] = [
    { id: 'at', header: $localize`:@@trust.information.seen-at:Quand`, value: ({ at }) => this.moment.transform(at), rowHeader: true },
    { id: 'who', header: $localize`:@@trust.information.seen-who:Qui`, value: ({ who }) => who, sortable: true },
    { id: 'role', header: $localize`:@@trust.information.seen-role:À quel titre`, value: ({ whoRole }) => this.language.of(whoRole), sortable: true },
    { id: 'what', header: $localize`:@@trust.information.seen-what:Quoi`, value: ({ what }) => this.language.of(what) },
  ];

  protected async choose(active: boolean): Promise<void> {
    this.failure.set('');
    try {
      await this.choice.choose(active);
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    }
  }

  protected async leaveEverywhere(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@trust.information.everywhere.heading:Vous déconnecter partout ?`,
      text: $localize`:@@trust.information.everywhere.text:Toutes vos sessions prennent fin, ici et ailleurs. Rien de votre travail n’est perdu.`,
      confirm: $localize`:@@trust.information.everywhere.confirm:Me déconnecter partout`,
    });
    if (!sure) return;
    await this.session.signOut(true);
    await this.router.navigateByUrl('/connexion');
  }
}
