import type { Operation } from 'slate';
import type { Plan, Target } from '../../shared/model';
import type { FactChange, PlanFacts } from './facts';
import type { PlanSlateEditor } from './slate-types';

/** As an operation of Slate the facts are properties of the document itself, one a field and one a target. */
type FactProperties = Record<string, unknown>;
const TARGET = 'target:';

const isFactsOperation = (op: Operation): op is Operation & { type: 'set_node' } => op.type === 'set_node' && op.path.length === 0;

/**
 * Keeps facts beside the document in Slate's own history: set as properties of the document's root, which Slate knows how to
 * turn round but not how to set, so they are taken here, below the history and above Slate.
 */
export function withFacts(editor: PlanSlateEditor, plan: Pick<Plan, 'title' | 'numbering' | 'targets'>): PlanSlateEditor {
  const { apply } = editor;
  let telling = false;
  // Nothing of the document changed, so Slate would tell nobody; like Slate, once after all that is done together.
  const tell = () => {
    telling = false;
    editor.onChange();
  };
  editor.facts = { title: plan.title, numbering: plan.numbering, targets: new Map(plan.targets.map((target) => [target.id, target])) };
  editor.apply = (op) => {
    if (!isFactsOperation(op)) return apply(op);
    editor.facts = withProperties(editor.facts, op.newProperties as FactProperties);
    if (!telling) void Promise.resolve().then(tell);
    telling = true;
  };
  editor.setFacts = (change) => {
    const newProperties = propertiesOf(change);
    const properties = Object.fromEntries(Object.keys(newProperties).map((key) => [key, propertyOf(editor.facts, key)]));
    editor.apply({ type: 'set_node', path: [], properties, newProperties } as Operation);
  };
  return editor;
}

const propertiesOf = ({ targets = [], ...fields }: FactChange): FactProperties =>
  ({ ...fields, ...Object.fromEntries(targets.map((target) => [TARGET + target.id, target])) });

function propertyOf(facts: PlanFacts, key: string): unknown {
  if (key.startsWith(TARGET)) return facts.targets.get(key.slice(TARGET.length));
  return key === 'title' ? facts.title : facts.numbering;
}

function withProperties(facts: PlanFacts, properties: FactProperties): PlanFacts {
  const { title = facts.title, numbering = facts.numbering, ...rest } = properties as Partial<Pick<PlanFacts, 'title' | 'numbering'>> & FactProperties;
  const targets = new Map(facts.targets);
  for (const [key, target] of Object.entries(rest)) {
    // Undoing the making of a target takes it away.
    if (target === undefined) targets.delete(key.slice(TARGET.length));
    else targets.set(key.slice(TARGET.length), target as Target);
  }
  return { title, numbering, targets };
}
