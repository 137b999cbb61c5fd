export interface PostgresCluster {
  readonly port: number;
  readonly folder: string;
  url(login: string, database: string): string;
  stop(): void;
}
export function findPostgres(): string | null;
export function startPostgres(options?: { isSafe?: boolean }): Promise<PostgresCluster>;
