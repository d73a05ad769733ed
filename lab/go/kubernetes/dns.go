package main

import (
	"net"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/net/dns/dnsmessage"
	core "k8s.io/api/core/v1"
	discovery "k8s.io/api/discovery/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	corelisters "k8s.io/client-go/listers/core/v1"
	discoverylisters "k8s.io/client-go/listers/discovery/v1"
	"k8s.io/client-go/tools/clientcmd"
)

const clusterZone = ".svc.cluster.local."

// names answers for the cluster's services, and says of any other name that it does not exist.
type names struct {
	services corelisters.ServiceLister
	slices   discoverylisters.EndpointSliceLister
}

func newDNSCommand() *cobra.Command {
	var kubeconfig, address string
	command := &cobra.Command{
		Use:          "cluster-dns",
		SilenceUsage: true,
		RunE: func(*cobra.Command, []string) error {
			return serveNames(kubeconfig, address)
		},
	}
	command.Flags().StringVar(&kubeconfig, "kubeconfig", "", "how to reach the API server")
	command.Flags().StringVar(&address, "address", "", "host and port to answer on, over UDP")
	return command
}

func serveNames(kubeconfig, address string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return err
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	known := names{
		services: factory.Core().V1().Services().Lister(),
		slices:   factory.Discovery().V1().EndpointSlices().Lister(),
	}
	stop := make(chan struct{})
	factory.Start(stop)
	factory.WaitForCacheSync(stop)
	connection, err := net.ListenPacket("udp4", address)
	if err != nil {
		return err
	}
	buffer := make([]byte, 4096)
	for {
		size, from, err := connection.ReadFrom(buffer)
		if err != nil {
			return err
		}
		if answer, err := known.answer(buffer[:size]); err == nil {
			_, _ = connection.WriteTo(answer, from)
		}
	}
}

func (known names) answer(query []byte) ([]byte, error) {
	var parser dnsmessage.Parser
	header, err := parser.Start(query)
	if err != nil {
		return nil, err
	}
	question, err := parser.Question()
	if err != nil {
		return nil, err
	}
	addresses, exists := known.lookup(strings.ToLower(question.Name.String()))
	message := dnsmessage.Message{
		Header: dnsmessage.Header{
			ID:               header.ID,
			Response:         true,
			Authoritative:    true,
			RecursionDesired: header.RecursionDesired,
		},
		Questions: []dnsmessage.Question{question},
	}
	if !exists {
		message.RCode = dnsmessage.RCodeNameError
	}
	if question.Type == dnsmessage.TypeA {
		for _, address := range addresses {
			message.Answers = append(message.Answers, dnsmessage.Resource{
				Header: dnsmessage.ResourceHeader{Name: question.Name, Class: dnsmessage.ClassINET, TTL: 1},
				Body:   &dnsmessage.AResource{A: address},
			})
		}
	}
	return message.Pack()
}

// lookup finds a service's own address, or the addresses of its ready pods where it is headless.
func (known names) lookup(name string) (addresses [][4]byte, exists bool) {
	path, inZone := strings.CutSuffix(name, clusterZone)
	service, namespace, isService := strings.Cut(path, ".")
	if !inZone || !isService {
		return nil, false
	}
	found, err := known.services.Services(namespace).Get(service)
	if err != nil {
		return nil, false
	}
	if found.Spec.ClusterIP != core.ClusterIPNone {
		return addressesOf(found.Spec.ClusterIP), true
	}
	selector := labels.SelectorFromSet(labels.Set{discovery.LabelServiceName: service})
	slices, _ := known.slices.EndpointSlices(namespace).List(selector)
	for _, slice := range slices {
		for _, endpoint := range slice.Endpoints {
			if endpoint.Conditions.Ready == nil || *endpoint.Conditions.Ready {
				addresses = append(addresses, addressesOf(endpoint.Addresses...)...)
			}
		}
	}
	return addresses, len(addresses) > 0
}

func addressesOf(texts ...string) (addresses [][4]byte) {
	for _, text := range texts {
		if ip := net.ParseIP(text).To4(); ip != nil {
			addresses = append(addresses, [4]byte(ip))
		}
	}
	return addresses
}
