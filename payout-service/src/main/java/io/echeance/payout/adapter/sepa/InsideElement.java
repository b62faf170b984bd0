package io.echeance.payout.adapter.sepa;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.xml.stream.XMLStreamWriter;

/**
 * What is written here takes the namespace of the element around it. The parts of a message are written one by one, and
 * their classes serve many messages, so they name no namespace of their own. Can leave the outermost element open.
 */
final class InsideElement implements InvocationHandler {

    private final XMLStreamWriter out;
    private final boolean leaveOpen;
    private int depth;

    private InsideElement(XMLStreamWriter out, boolean leaveOpen) {
        this.out = out;
        this.leaveOpen = leaveOpen;
    }

    static XMLStreamWriter of(XMLStreamWriter out, boolean leaveOpen) {
        return (XMLStreamWriter) Proxy.newProxyInstance(
                InsideElement.class.getClassLoader(),
                new Class<?>[] {XMLStreamWriter.class},
                new InsideElement(out, leaveOpen));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "writeStartElement" -> {
                depth++;
                out.writeStartElement((String) arguments[arguments.length == 1 ? 0 : 1]);
            }
            case "writeEndElement" -> {
                depth--;
                if (depth > 0 || !leaveOpen) {
                    out.writeEndElement();
                }
            }
            case "writeNamespace", "writeDefaultNamespace", "setPrefix", "setDefaultNamespace" -> {
                // of the element around
            }
            default -> {
                return call(method, arguments);
            }
        }
        return null;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(out, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
