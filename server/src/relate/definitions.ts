import type { Statement } from '../config/model';
import { addressText } from '../config/objects/addresses';
import type { ConfigurationObject } from '../config/objects/effective';
import { bindingSpan, bindingsOf } from '../config/query';
import type { Place } from '../text/results';
import type { Span } from '../text/span';
import type { Router } from './negotiation/model';

/** A place that a word of a capture leads to. */
export interface Definition {
  readonly router: string;
  readonly place: Place;
  /** `IKEv2 profile`, `crypto map`, `interface` … */
  readonly title: string;
}

/** Where configurations define a name that a capture prints; `part` is its name in message templates, `profile`. */
export function definitionsOf(
  name: string,
  routers: readonly Router[],
  part?: string,
): readonly Definition[] {
  return routers.flatMap((router) => {
    const all = familiesOf(router);
    const wanted = all.filter((family) => part !== undefined && family.parts.includes(part));
    const found = definitionsIn(wanted, name, router);
    return found.length > 0 ? found : definitionsIn(all, name, router);
  });
}

interface Family {
  readonly title: string;
  readonly parts: readonly string[];
  readonly objects: readonly ConfigurationObject[];
}

function familiesOf({ objects }: Router): readonly Family[] {
  const peers = objects.ikev2Keyrings.flatMap((keyring) => keyring.peers);
  return [
    { title: 'IKEv2 profile', parts: ['profile'], objects: objects.ikev2Profiles },
    { title: 'ISAKMP profile', parts: ['isakmpProfile'], objects: objects.isakmpProfiles },
    { title: 'IKEv2 policy', parts: ['policy'], objects: objects.ikev2Policies },
    { title: 'IKEv2 proposal', parts: ['proposal'], objects: objects.ikev2Proposals },
    { title: 'IKEv2 keyring', parts: ['keyring'], objects: objects.ikev2Keyrings },
    { title: 'keyring', parts: ['isakmpKeyring'], objects: objects.isakmpKeyrings },
    { title: 'keyring peer', parts: ['peer'], objects: peers },
    { title: 'trustpoint', parts: ['trustpoint'], objects: objects.trustpoints },
    { title: 'certificate map', parts: ['map'], objects: objects.certificateMaps },
    { title: 'crypto map', parts: ['map'], objects: objects.cryptoMaps },
    { title: 'dynamic crypto map', parts: ['map'], objects: objects.dynamicMaps },
    { title: 'IPsec profile', parts: ['map', 'ipsecProfile'], objects: objects.ipsecProfiles },
    { title: 'transform set', parts: [], objects: objects.transformSets },
    { title: 'interface', parts: ['interface'], objects: objects.interfaces },
  ];
}

function definitionsIn(
  families: readonly Family[],
  name: string,
  router: Router,
): readonly Definition[] {
  return families.flatMap(({ title, objects }) =>
    objects.flatMap(({ name: own, naming: { span } }) =>
      own === name && span ? [definition(router, span, title)] : [],
    ),
  );
}

function definition(router: Router, span: Span, title: string): Definition {
  return { router: router.name, place: { uri: router.uri, span }, title };
}

/** The lines that write an address, those that say where a peer is first: `set peer`, `tunnel destination`. */
export function linesWithAddress(
  address: string,
  routers: readonly Router[],
): readonly Definition[] {
  return routers.flatMap((router) => {
    const own = router.objects.interfaces.flatMap(({ addresses, canonicalName }) =>
      addresses.flatMap(({ value, span }) =>
        span && addressText(value) === address
          ? [definition(router, span, `address of ${canonicalName}`)]
          : [],
      ),
    );
    const lines = router.objects.globals().flatMap((line) => withAddress(router, line, address));
    return [...lines, ...own];
  });
}

const interfaceAddress = ['mask', 'address'];

function withAddress(router: Router, line: Statement, address: string): readonly Definition[] {
  const inner = line.children.flatMap((child) => withAddress(router, child, address));
  const bindings = bindingsOf(line);
  const masked = interfaceAddress.every((name) =>
    bindings.some((binding) => binding.kind === 'parameter' && binding.name === name),
  );
  if (line.reading.mode === 'interface' && masked) return inner;
  const found = bindings.find(
    (binding) => binding.kind === 'parameter' && !binding.secret && binding.value === address,
  );
  if (!found || line.reading.negation !== 'none') return inner;
  const keywords = bindings.flatMap((binding) =>
    binding.kind === 'keyword' ? [binding.keyword] : [],
  );
  return [definition(router, bindingSpan(line, found), keywords.slice(0, 2).join(' ')), ...inner];
}
