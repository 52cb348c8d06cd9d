import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Asked by whatever watches over the service; opens nothing else. */
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** Ready when the database answers and holds every migration that this version knows. */
  @Get('ready')
  async ready() {
    try {
      const [row] = (await this.dataSource.query('select count(*)::int as applied from platform.applied_migrations()')) as { applied: number }[];
      const known = this.dataSource.migrations.length;
      if ((row?.applied ?? 0) < known) throw new Error(`${known - (row?.applied ?? 0)} migrations are missing`);
      return { status: 'ready' };
    } catch (cause) {
      throw new ServiceUnavailableException({ status: 'not ready', reason: cause instanceof Error ? cause.message : String(cause) });
    }
  }
}
