import { Transform } from 'class-transformer';

/** Words without the spaces around them, before anything is checked: only spaces are no words. */
export const Trimmed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
