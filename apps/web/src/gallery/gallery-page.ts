import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({ selector: 'pa-gallery-page', changeDetection: ChangeDetectionStrategy.OnPush, template: `<h1>Gallery</h1>` })
export class GalleryPage {}
