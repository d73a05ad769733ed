{{- define "green-widgets.name" -}}
{{ .Release.Name | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- define "green-widgets.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "green-widgets.labels" -}}
{{ include "green-widgets.selector" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "green-widgets.image" -}}
{{- $repository := required "image.repository is required: the pipeline sets it" .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{ printf "%s@%s" $repository .Values.image.digest }}
{{- else -}}
{{ printf "%s:%s" $repository (required "image.digest is required (image.tag when rendering by hand)" .Values.image.tag) }}
{{- end -}}
{{- end }}

{{- define "green-widgets.podSpec" -}}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 2
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
{{- end }}

{{/* What every container here has in common; call with a dict of root and command. */}}
{{- define "green-widgets.container" -}}
image: {{ include "green-widgets.image" .root | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
workingDir: /srv/green-widgets
command: ["node", {{ .program | quote }}]
env:
  - name: REVISION
    value: {{ required "revision is required: the pipeline sets it" .root.Values.revision | quote }}
  - name: PORT
    value: {{ .root.Values.port | quote }}
resources: {{- toYaml .root.Values.resources | nindent 2 }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: ["ALL"]
{{- end }}
