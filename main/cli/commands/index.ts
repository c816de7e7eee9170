import type { Command } from '../command';
import { compareCommand } from './compare';
import { exportCommand } from './export';
import { importCommand } from './import';
import { inspectCommand } from './inspect';
import { seedCommand } from './seed';
import { tidyCommand } from './tidy';

export const COMMANDS: readonly Command[] = [inspectCommand, importCommand, seedCommand, compareCommand, exportCommand, tidyCommand];
