import { createContext, useContext, type ReactNode } from 'react';
import { useImport, type Imports } from './use-import';

const ImportsContext = createContext<Imports | null>(null);

/** Stands above all places: an import goes on, and keeps its outcomes, while one works elsewhere. */
export function ImportsProvider({ children }: { children: ReactNode }) {
  return <ImportsContext.Provider value={useImport()}>{children}</ImportsContext.Provider>;
}

export function useImports(): Imports {
  const imports = useContext(ImportsContext);
  if (!imports) throw new Error('no imports provider above');
  return imports;
}
