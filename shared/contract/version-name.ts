import type { Version, VersionKind } from './calls';

const KINDS: Record<VersionKind, string> = { named: '', automatic: '自动保存', restoring: '恢复前' };

/** What a version is called: by the person who kept it, else by how it came about. */
export const versionName = ({ name, kind }: Pick<Version, 'name' | 'kind'>): string => name || KINDS[kind];
