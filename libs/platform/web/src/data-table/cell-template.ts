import { Directive, inject, input, TemplateRef } from '@angular/core';

/** `<ng-template paCell="status" let-row>…</ng-template>` inside a `pa-data-table`: how one column is drawn. */
@Directive({ selector: 'ng-template[paCell]' })
export class CellTemplate {
  readonly paCell = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: never }>>(TemplateRef);
}
