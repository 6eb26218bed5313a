"""OpenID Connect: somebody proves at the company's identity provider who they are; code flow with PKCE."""

import secrets
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from httpx2 import HTTPError, InvalidURL
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from schemas.config import OidcConfig
from schemas.people import Role

#: Seconds that the provider has for an answer, that what it says of itself is kept, and that a sign-in may take there.
_PATIENCE = 5.0
_KEPT = 3600.0
_LASTS = 600.0
_MOST_FLOWS = 10_000
#: Clocks differ by seconds.
_LEEWAY = 60
#: Signatures by keys that only the provider has; never "none" or those by a shared secret.
_ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]


class ProviderAway(Exception):
    """The provider did not answer, or not as one does."""


class ProviderRefused(Exception):
    """What came back proves nothing."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A sign-in that is under way at the provider, and where it leads."""

    state: str
    nonce: str
    verifier: str
    target: str
    until: float


@dataclass(frozen=True, slots=True)
class Known:
    """Whom the provider vouches for: `subject` is `issuer|sub`; the role is None where its claims name none."""

    subject: str
    name: str
    role: Role | None


@dataclass
class Provider:
    """An identity provider; thread-safe. `secret` is the client's, None for a public client."""

    config: OidcConfig
    secret: str | None
    callback: str
    _flows: dict[str, Flow] = field(default_factory=dict)
    _said: tuple[float, Mapping[str, Any]] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, target: str) -> tuple[str, str]:
        """Return where to send the browser, and the token that it keeps meanwhile. Raises ProviderAway."""
        token, state, nonce, verifier = (secrets.token_urlsafe(48) for _ in range(4))
        with self._client() as client:
            address, _ = client.create_authorization_url(
                _text(self._metadata(client), "authorization_endpoint"),
                state=state,
                nonce=nonce,
                code_verifier=verifier,
            )
        now = time.monotonic()
        with self._lock:
            self._flows = {key: flow for key, flow in self._flows.items() if flow.until > now}
            if len(self._flows) >= _MOST_FLOWS:
                del self._flows[next(iter(self._flows))]
            self._flows[token] = Flow(state, nonce, verifier, target, now + _LASTS)
        return address, token

    def end(self, token: str, answer: Mapping[str, str]) -> tuple[Known, str]:
        """Return who came back and where they wanted to go. Raises ProviderAway, ProviderRefused."""
        with self._lock:
            flow = self._flows.pop(token, None)
        if flow is None or flow.until < time.monotonic():
            raise ProviderRefused("no sign-in is under way in this browser")
        if not secrets.compare_digest(answer.get("state", "").encode(), flow.state.encode()):
            raise ProviderRefused("the state is another one")
        if not answer.get("code"):
            raise ProviderRefused(f"no code came: {answer.get('error', '')[:80]}")
        try:
            with self._client() as client:
                claims = self._claims(client, flow, answer["code"])
        except (HTTPError, InvalidURL) as error:
            raise ProviderAway(type(error).__name__) from error
        except (AuthlibBaseError, JoseError) as error:
            raise ProviderRefused(f"{type(error).__name__}: {getattr(error, 'error', '')}") from error
        return self._known(claims), flow.target

    def _client(self) -> OAuth2Client:
        return OAuth2Client(
            client_id=self.config.client_id,
            client_secret=self.secret,
            token_endpoint_auth_method="client_secret_basic" if self.secret else "none",
            scope=" ".join(dict.fromkeys(("openid", *self.config.scopes))),
            redirect_uri=self.callback,
            code_challenge_method="S256",
            timeout=_PATIENCE,
            trust_env=False,
        )

    def _metadata(self, client: OAuth2Client) -> Mapping[str, Any]:
        """Return what the provider says of itself; asked once an hour."""
        said = self._said
        if said is not None and time.monotonic() - said[0] < _KEPT:
            return said[1]
        found = _asked(client, f"{self.config.issuer.rstrip('/')}/.well-known/openid-configuration")
        if found.get("issuer") != self.config.issuer:
            raise ProviderAway("it calls itself by another name than [review.oidc] issuer")
        self._said = (time.monotonic(), found)
        return found

    def _claims(self, client: OAuth2Client, flow: Flow, code: str) -> dict[str, Any]:
        metadata = self._metadata(client)
        answer = client.fetch_token(
            _text(metadata, "token_endpoint"), code=code, grant_type="authorization_code", code_verifier=flow.verifier
        )
        signed = answer.get("id_token")
        if not isinstance(signed, str):
            raise ProviderRefused("no ID token came")
        keys = _asked(client, _text(metadata, "jwks_uri"))
        try:
            token = jwt.decode(signed, KeySet.import_key_set(keys), algorithms=_ALGORITHMS)  # type: ignore[arg-type] # its keys are checked there
        except (ValueError, KeyError, TypeError) as error:
            raise ProviderRefused("the ID token cannot be read") from error
        claims = CodeIDToken(
            token.claims,
            token.header,
            options={
                "iss": {"essential": True, "value": self.config.issuer},
                "aud": {"essential": True, "value": self.config.client_id},
                "sub": {"essential": True},
                "nonce": {"essential": True, "value": flow.nonce},
            },
            params={
                "nonce": flow.nonce,
                "client_id": self.config.client_id,
                "access_token": answer.get("access_token", ""),
            },
        )
        claims.validate(now=int(time.time()), leeway=_LEEWAY)
        return self._with_userinfo(client, metadata, dict(claims))

    def _with_userinfo(
        self, client: OAuth2Client, metadata: Mapping[str, Any], claims: dict[str, Any]
    ) -> dict[str, Any]:
        """Return the claims with those that the provider tells at another address, where one that is needed lacks."""
        needed = [self.config.name_claim, *([self.config.role_claim] if self.config.role_claim else [])]
        address = metadata.get("userinfo_endpoint")
        if not isinstance(address, str) or all(_at(claims, name) is not None for name in needed):
            return claims
        told = _asked(client, address, with_token=True)
        if told.get("sub") != claims["sub"]:
            raise ProviderRefused("the user info is about somebody else")
        return {**told, **claims}

    def _known(self, claims: Mapping[str, Any]) -> Known:
        sub = claims["sub"]
        if not isinstance(sub, str) or not sub:
            raise ProviderRefused("the ID token names nobody")
        given = (_at(claims, name) for name in (self.config.name_claim, "preferred_username", "email"))
        name = next((one for one in given if isinstance(one, str) and one.strip()), sub)
        return Known(f"{self.config.issuer}|{sub}", " ".join(name.split())[:100], self._role(claims))

    def _role(self, claims: Mapping[str, Any]) -> Role | None:
        """Return the highest role that the claims name; else the default one."""
        held = _at(claims, self.config.role_claim) if self.config.role_claim else None
        values = held if isinstance(held, list) else [held]
        found = [Role(self.config.roles[one]) for one in values if isinstance(one, str) and one in self.config.roles]
        if found:
            return max(found, key=list(Role).index)
        return Role(self.config.default_role) if self.config.default_role else None


def _asked(client: OAuth2Client, address: str, *, with_token: bool = False) -> dict[str, Any]:
    try:
        answer = client.request("GET", address, withhold_token=not with_token)
        answer.raise_for_status()
        found = answer.json()
    except (HTTPError, InvalidURL, ValueError) as error:
        raise ProviderAway(f"{type(error).__name__} at {address}") from error
    if not isinstance(found, dict):
        raise ProviderAway(f"no object at {address}")
    return found


def _text(metadata: Mapping[str, Any], name: str) -> str:
    found = metadata.get(name)
    if not isinstance(found, str):
        raise ProviderAway(f"it names no {name}")
    return found


def _at(claims: Mapping[str, Any], path: str) -> Any:
    """Return a claim, also one inside another, as `realm_access.roles`."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found
