import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Certificate, CERTIFICATE_FAULTS, type CertificateFault, MINIMUM_WORDS } from '@passerelle/competencies-domain';
import type { CompetencyId, ValidationFileId } from '@passerelle/kernel';
import { ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { Transform } from 'class-transformer';
import { IsDateString, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';

import { ProfilingIsOffType } from '../standing/standing.type.js';
import { NoManagerType, ValidationAlreadyWaitingType, ValidationAskedType } from './validation.type.js';

const CertificateFaultEnum = Object.fromEntries(CERTIFICATE_FAULTS.map((fault) => [fault, fault]));
registerEnumType(CertificateFaultEnum, { name: 'CertificateFault', description: 'What keeps a certificate from being declared.' });

@ObjectType('CertificateRefused', { description: 'Nothing was written: a day cannot be, the link is not safe, or there is nothing to read.' })
@ReadWithItsHolder()
export class CertificateRefusedType {
  @Field(() => CertificateFaultEnum) readonly fault!: CertificateFault;
}

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().replace(/\p{Cc}/gu, ' ') : value));
const CertificateLevels = [1, 2, 3, 4, 5] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

@InputType()
export class DeclareCertificateInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field({ description: 'As it is written on it.' }) @trimmed @Length(2, 200) readonly name!: string;
  @Field({ description: 'The body that issued it.' }) @trimmed @Length(2, 200) readonly issuer!: string;
  @Field({ description: 'As 2026-11-23.' }) @Matches(DAY) @IsDateString({ strict: true }) readonly obtainedOn!: string;
  @Field(() => String, { nullable: true, description: 'Its last day, where it has one.' }) @IsOptional() @Matches(DAY) @IsDateString({ strict: true }) readonly expiresOn?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @trimmed @Length(1, 100) readonly number?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the issuer says that it is genuine; https alone.' }) @IsOptional() @trimmed @Length(9, 500) readonly link?: string | null;
  @Field(() => Int, { description: 'The level that it shows, 1 to 5, in the person’s view.' }) @IsIn(CertificateLevels) readonly level!: Certificate['level'];
  @Field({ description: 'What in it shows that level.' }) @Trimmed() @Length(MINIMUM_WORDS, 4000) readonly basis!: string;
  @Field(() => ID, { nullable: true, description: 'What PUT /api/validation-files answered.' }) @IsOptional() @IsUUID() readonly fileId?: ValidationFileId | null;
}

export const DeclareCertificateResult = createUnionType({
  name: 'DeclareCertificateResult',
  types: () => [ValidationAskedType, ProfilingIsOffType, ValidationAlreadyWaitingType, NoManagerType, CertificateRefusedType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
