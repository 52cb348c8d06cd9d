import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';

/** What is missing or wrong in a form, and in which of its fields. */
export interface Fault<Field extends string = string> {
  readonly field: Field;
  readonly words: string;
}

/** Says under a field what is wrong with it, and takes the person there; stands inside the `.pa-field` it is about. */
@Component({
  selector: 'pa-field-fault',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (words()) { <span class="pa-field__error" role="alert">{{ words() }}</span> }`,
  styles: `:host:empty { display: none; }`,
})
export class FieldFault {
  /** The fault of the form: each time one submits, a new one or none. */
  readonly of = input.required<Fault | undefined>();
  readonly field = input.required<string>();
  private readonly fault = computed(() => { const fault = this.of(); return fault?.field === this.field() ? fault : undefined; });
  protected readonly words = computed(() => this.fault()?.words ?? '');

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      const control = host.closest('.pa-field')?.querySelector<HTMLElement>('input, select, textarea');
      if (!control) return;
      if (!this.fault()) return control.removeAttribute('aria-invalid');
      control.setAttribute('aria-invalid', 'true');
      control.focus();
    });
  }
}
