import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

export interface NamedRole {
  readonly id: string;
  readonly title: string;
}

let fields = 0;

/** The job family whose role is compared, found by typing its name; the choice is kept in the address, under `cible`. */
@Component({
  selector: 'pa-role-target',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="pa-field">
      <label [for]="id" i18n="@@competencies.team.target">Face au rôle d’un autre corps d’emploi</label>
      <input #target [id]="id" class="pa-input pa-input--small" type="search" [attr.list]="id + '-list'" autocomplete="off" [placeholder]="without()" [value]="title()" (change)="aim(target.value)" [attr.aria-invalid]="unknown() ? 'true' : null" [attr.aria-describedby]="id + '-unknown'" />
      <p [id]="id + '-unknown'" role="status" class="pa-field__error">{{ unknown() }}</p>
      <datalist [id]="id + '-list'">@for (target of targets(); track target.id) { <option [value]="target.title"></option> }</datalist>
    </div>
  `,
  styles: `.pa-input { width: 100%; } .pa-field__error:empty { display: none; }`,
})
export class RoleTarget {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly targets = input.required<readonly NamedRole[]>();
  readonly target = input.required<string | null>();
  /** What is compared while nothing is chosen. */
  readonly without = input.required<string>();
  protected readonly id = `pa-role-target-${++fields}`;
  protected readonly title = computed(() => this.targets().find(({ id }) => id === this.target())?.title ?? '');

  /** What was typed names no family, or several. */
  protected readonly unknown = signal('');

  /** A part of a name that only one family has is that family: nobody types sixty letters. An emptied field goes back to one's own role. */
  protected aim(typed: string): void {
    const wanted = typed.trim().toLocaleLowerCase();
    const found = this.targets().find(({ title }) => title.toLocaleLowerCase() === wanted);
    const near = found ? [found] : this.targets().filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
    const chosen = wanted !== '' && near.length === 1 ? near[0] : undefined;
    this.unknown.set(chosen || wanted === '' ? '' : near.length === 0 ? $localize`:@@competencies.team.target.unknown:Aucun corps d’emploi n’a ce nom : rien n’a changé.` : $localize`:@@competencies.team.target.several:Plusieurs corps d’emploi ont ces mots dans leur nom. Choisissez dans la liste.`);
    if (this.unknown() === '') void this.router.navigate([], { relativeTo: this.route, queryParams: { cible: chosen?.id ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
