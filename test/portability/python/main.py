"""A service and the platform under it, the same as in ../ten-lines/main.ts: both must give the same bytes."""

from roadbed import (
    Environment,
    EnvironmentFacts,
    EnvironmentStack,
    Finding,
    KubernetesAuthentication,
    KubernetesFacts,
    NetworkPolicyEngine,
    OnCall,
    Owner,
    PavedService,
    Platform,
    PolicyPack,
    PolicyRule,
    PolicySettings,
    RoadbedApp,
    RuleSeverity,
    Stage,
    StateBackend,
    TeamStack,
    Tier,
)


class OwnerRule(PolicyRule):
    """A rule that passes in production, does not know in dev, and reads through a label whose key has dots."""

    def __init__(self):
        super().__init__(
            id="acme-owner",
            title="Workloads of production are of the payments team",
            severity=RuleSeverity.WARNING,
            resource_types=["kubernetes_deployment_v1"],
            rationale="Whoever is called must be known.",
            remediation="Let the payments team own it.",
        )

    def check(self, resource):
        if resource.stage != Stage.PROD:
            return [Finding.not_applicable("only production has an owner on call")]
        findings = resource.must_be_one_of('metadata.labels["roadbed.dev/team"]', ["payments"])
        for container in resource.blocks("spec.template.spec.container"):
            findings += container.must_be_given("image")
        return findings


app = RoadbedApp()

facts = EnvironmentFacts.of(
    kubernetes=KubernetesFacts(
        version="1.33",
        authentication=KubernetesAuthentication.EXEC,
        network_policy_engine=NetworkPolicyEngine.VPC_CNI,
    )
)
platform = Platform(
    app,
    "platform",
    organization="acme",
    baseline="2026.11",
    environments=[
        Environment.eks("dev", stage=Stage.DEV, account="111111111111", region="eu-west-1", cluster="dev", facts=facts),
        Environment.eks(
            "prod", stage=Stage.PROD, account="333333333333", region="eu-west-1", cluster="prod", facts=facts
        ),
    ],
    backend=StateBackend.s3(bucket="acme-terraform-state", region="eu-west-1"),
    on_call=OnCall.pager_duty(page="acme-primary", ticket="acme-tickets"),
    policy=PolicySettings(packs=[PolicyPack("acme", rules=[OwnerRule()])]),
)

for environment in platform.environments:
    TeamStack(app, f"team-payments-{environment.name}", environment=environment, team="payments")
    stack = EnvironmentStack(app, f"checkout-{environment.name}", environment=environment)

    PavedService(
        stack,
        "checkout",
        owner=Owner(team="payments", runbook="https://runbooks.acme.example/checkout"),
        tier=Tier.OPERATIONAL,
        image="registry.acme.example/checkout@sha256:0b9f2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
        port=8080,
    )

app.synth()
